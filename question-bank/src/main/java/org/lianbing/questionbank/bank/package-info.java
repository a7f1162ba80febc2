/// Bank files: one YAML file per statute and part, read with a line for everything refused.
@NullMarked
package org.lianbing.questionbank.bank;

import org.jspecify.annotations.NullMarked;
