/// Units, their establishment (编制) and the policy figures that hold in them.
@NullMarked
package org.lianbing.portal.organisation;

import org.jspecify.annotations.NullMarked;
