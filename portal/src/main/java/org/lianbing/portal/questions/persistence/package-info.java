@NullMarked
package org.lianbing.portal.questions.persistence;

import org.jspecify.annotations.NullMarked;
