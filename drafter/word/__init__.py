"""Blocks -> .docx, and the draft inside a .docx.  The only room that speaks docx and lxml."""
