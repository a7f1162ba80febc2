/// Questions as values: identity, classification, content with key, citations.
///
/// A plain library without Spring, Vaadin or SQL. Neighbouring packages read bank files, show a question to a
/// candidate, mark a response, search, assemble papers and compute statistics.
@NullMarked
package org.lianbing.questionbank;

import org.jspecify.annotations.NullMarked;
