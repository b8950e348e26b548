/** Schools and the other organisations: one row each, found by code or by part of a name in any language. */
@NullMarked
package org.wellspring.core.school;

import org.jspecify.annotations.NullMarked;
