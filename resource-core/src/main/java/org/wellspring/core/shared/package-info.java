/**
 * What every feature's services lean on: identifiers and time from the outside, the rules for any text, the form of
 * stored documents, and the translation of database conflicts into problems.
 */
@NullMarked
package org.wellspring.core.shared;

import org.jspecify.annotations.NullMarked;
