@NullMarked
package org.lianbing.portal.exams.ui;

import org.jspecify.annotations.NullMarked;
