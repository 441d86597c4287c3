"""From a draft to blocks: what each paper says, in order, before it is Word or a page on the screen."""
