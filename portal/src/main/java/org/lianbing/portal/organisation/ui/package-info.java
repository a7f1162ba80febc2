@NullMarked
package org.lianbing.portal.organisation.ui;

import org.jspecify.annotations.NullMarked;
