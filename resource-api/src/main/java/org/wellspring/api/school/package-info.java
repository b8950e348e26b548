/**
 * Schools and the other organisations that resources, people and programmes belong to.
 */
@NullMarked
package org.wellspring.api.school;

import org.jspecify.annotations.NullMarked;
