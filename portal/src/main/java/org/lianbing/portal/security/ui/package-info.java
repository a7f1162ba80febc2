@NullMarked
package org.lianbing.portal.security.ui;

import org.jspecify.annotations.NullMarked;
