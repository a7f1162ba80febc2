@NullMarked
package org.lianbing.portal.questions.ui;

import org.jspecify.annotations.NullMarked;
