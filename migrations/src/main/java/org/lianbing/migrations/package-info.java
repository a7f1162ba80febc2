/// The schema as Flyway SQL and the embedded server it runs on when no other is named.
@NullMarked
package org.lianbing.migrations;

import org.jspecify.annotations.NullMarked;
