@NullMarked
package org.lianbing.portal.marking.ui;

import org.jspecify.annotations.NullMarked;
