/// The bank in the database: questions, their immutable versions, secrecy before an exam.
@NullMarked
package org.lianbing.portal.questions;

import org.jspecify.annotations.NullMarked;
