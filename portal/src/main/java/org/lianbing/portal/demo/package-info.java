/// The fictional province, made by the services alone: every page has something to show, nothing in it is real.
@NullMarked
package org.lianbing.portal.demo;

import org.jspecify.annotations.NullMarked;
