"""`python3 tests`: makes what the tests need, then checks style, types and arrows, then runs every test.

`python3 tests penuh` includes the slow tests; other words go to pytest, which runs
alone when they choose tests (`python3 tests tests/drafter/test_environment.py`).
"""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[0] = ROOT  # not tests/, whose folder drafter/ would stand before the real one

# Debian package -> the command or path that proves it is there.
DEBIAN_PACKAGES = {
    "libreoffice-writer-nogui": "soffice",
    "poppler-utils": "pdftotext",
    "fonts-urw-base35": "/usr/share/fonts/opentype/urw-base35/URWBookman-Light.otf",
    "fonts-liberation2": "/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf",
    "fontconfig": "fc-match",
    "xvfb": "Xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
}

LINTERS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "basedpyright": ["-m", "basedpyright", "--pythonpath", sys.executable],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
}


def main(words: list[str]) -> int:
    """Prepare, check and test; the exit code is not 0 if anything failed."""
    if sys.version_info < (3, 11):  # noqa: UP036  (said before anything newer is imported)
        print("The tests need Python 3.11 or newer.", file=sys.stderr)
        return 1
    from drafter import environment

    packages = DEBIAN_PACKAGES if sys.platform.startswith("linux") else {}
    wish = environment.Wish(ROOT, "tests/requirements.lock", label="uji-", window=True, packages=packages)
    environment.restart_in(wish, [os.path.dirname(os.path.abspath(__file__)), *words])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    full = words[:1] == ["penuh"]
    chosen = words[1:] if full else words
    partial = any(not word.startswith("-") for word in chosen)
    failed = [] if partial else [name for name, command in LINTERS.items() if not check(name, command)]
    if failed:
        print(f"FAILED before the tests: {', '.join(failed)}", flush=True)
    marks = [] if full or partial else ["-m", "not penuh"]
    tested = subprocess.call([sys.executable, "-m", "pytest", *marks, *chosen], cwd=ROOT)
    return tested or (1 if failed else 0)


def check(name: str, command: list[str]) -> bool:
    """Run one linter; its words are shown only if it has found something."""
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    print(f"{name}: {'ok' if done.returncode == 0 else 'FAILED'}", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
