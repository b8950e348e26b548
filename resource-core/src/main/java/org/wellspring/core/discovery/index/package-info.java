/**
 * The index and its life. Every change of what is public leaves a row in a log, in its own transaction; each node reads
 * the log from its own place on and brings its own index up to date. A lost, damaged or outdated index is made anew beside
 * the one that serves, and takes its place when it is complete.
 */
@NullMarked
package org.wellspring.core.discovery.index;

import org.jspecify.annotations.NullMarked;
