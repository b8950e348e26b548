/**
 * The audit trail: entries inserted with the act they tell of, and sealed into a hash chain soon after by whichever node
 * holds the chain's end. Whoever changes or removes an entry afterwards breaks the chain from there on.
 */
@NullMarked
package org.wellspring.core.operations.audit;

import org.jspecify.annotations.NullMarked;
