"""All that is Qt: the window in which an officer is led through a standard."""
