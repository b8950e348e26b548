/**
 * The desk of a curator: whose turn it is, one screen to decide with a reason, and what else waits for a second pair of
 * eyes: emergency withdrawals, readers' words, reports of problems.
 */
@NullMarked
package org.wellspring.web.catalogue.review;

import org.jspecify.annotations.NullMarked;
