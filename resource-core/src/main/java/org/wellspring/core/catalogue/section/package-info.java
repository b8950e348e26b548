/** The parts of the catalogue that resources are deposited to, each with its own rule on review. */
@NullMarked
package org.wellspring.core.catalogue.section;

import org.jspecify.annotations.NullMarked;
