/// Candidates without a browser, who keep a ledger of everything the portal has acknowledged.
@NullMarked
package org.lianbing.portal.faults.candidates;

import org.jspecify.annotations.NullMarked;
