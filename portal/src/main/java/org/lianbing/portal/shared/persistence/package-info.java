/// How our own types are stored, and where the database comes from.
@NullMarked
package org.lianbing.portal.shared.persistence;

import org.jspecify.annotations.NullMarked;
