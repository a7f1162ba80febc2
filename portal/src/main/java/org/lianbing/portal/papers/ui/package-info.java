@NullMarked
package org.lianbing.portal.papers.ui;

import org.jspecify.annotations.NullMarked;
