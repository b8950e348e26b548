/**
 * The desk of an administrator: people and what they may do, the words and sections of the catalogue, organisations, what
 * was done by whom, and whether all is well.
 */
@NullMarked
package org.wellspring.web.operations.administration;

import org.jspecify.annotations.NullMarked;
