/// Questions, bank files, marking, search, assembly and statistics: a plain library without Spring, Vaadin or SQL.
@NullMarked
package org.lianbing.questionbank;

import org.jspecify.annotations.NullMarked;
