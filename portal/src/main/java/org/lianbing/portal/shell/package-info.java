/// The frame around every page, the home page and the error pages.
@NullMarked
package org.lianbing.portal.shell;

import org.jspecify.annotations.NullMarked;
