/**
 * A web page on loopback to browse and edit any PostgreSQL: {@link dev.botkit.studio.Studio}.
 *
 * <p>Existing tools were tried first. What decides is the address: whatever listens on loopback is within reach of every
 * web page that the developer has open, and of every user of the machine.
 *
 * <ul>
 *   <li><b>DbGate</b> 7.2.2 (dbgate-serve, GPL-3.0): 546 MB in 865 packages, native ones among them; it listens on all
 *       interfaces, without an option to change that, and answers any host with {@code Access-Control-Allow-Origin: *}. A
 *       foreign page gets a token from {@code /auth/login}, and with it the connections.
 *   <li><b>H2 Console</b> 2.4.240: 2.6 MB, refuses other hosts, and keeps to loopback by a system property. It wants the
 *       password in a form of its own, or one single connection; it shows what a typed statement returns, without
 *       relations, filters or pages, and JSON as one line.
 *   <li><b>Adminer</b> 4.8.1 of Debian: wants PHP (18 MB), answers any host, has no token, and asks for the password in a
 *       form of its own, though the caller holds a {@code DataSource}. JSON is one line of text.
 * </ul>
 */
@NullMarked
package dev.botkit.studio;

import org.jspecify.annotations.NullMarked;
