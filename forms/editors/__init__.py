"""One editor a kind of answer."""
