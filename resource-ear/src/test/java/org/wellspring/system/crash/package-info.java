/**
 * A server that is killed at any moment of a deposit and started again: what it had acknowledged is there, what it had not
 * is there wholly or not at all and can be repeated. Plain Java over HTTP, so that {@code bin/prove crash} can run it as
 * long as one likes and {@code CrashST} for a short while.
 */
package org.wellspring.system.crash;
