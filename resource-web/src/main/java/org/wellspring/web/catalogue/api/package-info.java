/** The catalogue for programs: records, their life, their reviews. */
@NullMarked
package org.wellspring.web.catalogue.api;

import org.jspecify.annotations.NullMarked;
