/**
 * The city that a first start shows: organisations, promises, one account per role and resources in several languages. It
 * goes in by the front door: every resource is described, filled with files, handed in and reviewed by the services that
 * people use, so that whatever is shown obeys every rule. How far it got is noted, and an interrupted load goes on.
 */
@NullMarked
package org.wellspring.core.demonstration;

import org.jspecify.annotations.NullMarked;
