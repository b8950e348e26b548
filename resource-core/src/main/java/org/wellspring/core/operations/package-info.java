/**
 * Keeps the product running: reads the settings, opens the database, brings its tables up to date at start and tells
 * whether the product can serve.
 */
@NullMarked
package org.wellspring.core.operations;

import org.jspecify.annotations.NullMarked;
