"""The only door: makes the environment on the first start, then runs a command or opens the window."""

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
NO_SCREEN = "Tidak ada layar untuk membuka jendela program"
NO_WINDOW = "Jendela program belum ada pada versi ini"
EXPORT = "untuk membuat berkas Word dari rancangan, jalankan: python3 main.py ekspor NAMA.draf"


def main(arguments: "list[str]") -> int:
    """Run the program with the words after `main.py`; returns the exit code."""
    if not (3, 11) <= sys.version_info[:2] < (3, 15):
        found = sys.version.split()[0]
        print(f"Program ini memerlukan Python 3.11 sampai dengan 3.14; Python ini {found}.", file=sys.stderr)
        return 1
    from drafter import environment

    wants_window = not arguments or arguments[0].lower().endswith(".draf")
    reason = why_no_window() if wants_window else ""
    wish = environment.Wish(ROOT, window=wants_window and not reason)
    environment.enter(wish)
    if reason:
        print(f"{reason}; {EXPORT}", file=sys.stderr)
        return 2
    if wants_window:
        import gc

        gc.disable()  # the window looks for garbage itself, after the first painting
        from forms import window  # pyright: ignore

        return window.main(arguments)
    from drafter import cli

    return cli.main(arguments)


def why_no_window() -> str:
    """The reason why no window can be opened, as the beginning of a sentence; empty if one can."""
    if not os.path.exists(os.path.join(ROOT, "forms", "window.py")):
        return NO_WINDOW
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in told):
        return NO_SCREEN
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
