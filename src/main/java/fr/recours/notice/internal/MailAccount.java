package fr.recours.notice.internal;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One way out by SMTP.
 *
 * @param returnPath where what cannot be delivered goes back to
 */
record MailAccount(JavaMailSenderImpl sender, String from, String returnPath) {}
