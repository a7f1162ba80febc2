@NullMarked
package org.lianbing.portal.officers.ui;

import org.jspecify.annotations.NullMarked;
