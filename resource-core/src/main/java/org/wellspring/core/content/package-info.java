/**
 * The files of a resource. A file arrives as a stream into the staging area, where it is digested and made durable before
 * its row is written; a row without bytes cannot exist, and bytes without a row are swept. When a version is published the
 * outbox copies its files, with the record of the version, into the archive; from then on the archive serves them.
 */
@NullMarked
package org.wellspring.core.content;

import org.jspecify.annotations.NullMarked;
