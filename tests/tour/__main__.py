"""`python3 tests/tour FOLDER`: pictures of every page and dialog, light and dark, on two screens.

Words after the folder choose pages by the beginning of their names (`python3 tests/tour FOLDER beranda`).
"""

from __future__ import annotations

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[0] = ROOT


def main(words: list[str]) -> int:
    """Make the pictures; the exit code is not 0 if a page could not be shown."""
    from drafter import environment
    from tests.__main__ import DEBIAN_PACKAGES

    if not words:
        print("python3 tests/tour FOLDER [PAGE ...]", file=sys.stderr)
        return 2
    packages = DEBIAN_PACKAGES if sys.platform.startswith("linux") else {}
    wish = environment.Wish(ROOT, "tests/requirements.lock", label="uji-", window=True, packages=packages)
    environment.restart_in(wish, [HERE, *words])
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={os.path.join(ROOT, 'tests', 'screen.json')}"
    from tests.tour.pictures import take_pictures

    return take_pictures(words[0], words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
