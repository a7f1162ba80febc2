@NullMarked
package org.lianbing.portal.papers.persistence;

import org.jspecify.annotations.NullMarked;
