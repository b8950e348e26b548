/** Doors to applications: where schools write them, and where officers check and decide them. */
@NullMarked
package org.wellspring.web.programme.application;

import org.jspecify.annotations.NullMarked;
