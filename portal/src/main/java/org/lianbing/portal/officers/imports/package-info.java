/// Understanding roster files: the same for the import page and for `./lianbing roster check`; knows no database.
@NullMarked
package org.lianbing.portal.officers.imports;

import org.jspecify.annotations.NullMarked;
