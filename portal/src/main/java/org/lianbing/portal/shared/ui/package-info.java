/// Parts of pages that several features share.
@NullMarked
package org.lianbing.portal.shared.ui;

import org.jspecify.annotations.NullMarked;
