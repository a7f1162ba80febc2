@NullMarked
package org.lianbing.portal.exams.persistence;

import org.jspecify.annotations.NullMarked;
