# ruff: noqa: F401
"""All that is Qt: the window in which an officer is led through a standard.

What never uses Qt is loaded before it: PySide6 reads the source of every module that is imported later,
which would cost a tenth of the start.
"""

import contextlib
import dataclasses
import json
import threading
from collections import Counter
from datetime import datetime

from drafter import files, settings
from drafter.library import listing
