@NullMarked
package org.lianbing.portal.sittings.ui;

import org.jspecify.annotations.NullMarked;
