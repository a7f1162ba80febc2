/// `./lianbing load`: the portal under load, killed and restarted, and the ledger held against the database.
@NullMarked
package org.lianbing.portal.faults.runs;

import org.jspecify.annotations.NullMarked;
