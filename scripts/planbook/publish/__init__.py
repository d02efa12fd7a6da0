"""What a site has beside its pages once it is known where it is published: ``SITE_URL``.

Nothing of it is made without, because it needs whole addresses, or would only slow down a preview.
"""

from planbook.publish.publication import published

__all__ = ["published"]
