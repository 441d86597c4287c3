"""What a draft is: frozen values, the edits on them, and their form on disk."""
