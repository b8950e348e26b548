/**
 * The calls of the demonstration, each at another stage: schools apply, officers check, four groups cast their ballots, the public
 * objects. Everything goes through the services as of the day on which it is told, so every rule holds, and goes on where it was
 * cut off.
 */
@NullMarked
package org.wellspring.core.demonstration.contest;

import org.jspecify.annotations.NullMarked;
