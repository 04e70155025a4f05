/** Channels in the order in which they are stacked. */
export const CHANNELS = ['phone', 'chat', 'email', 'web', 'social'];

export const channelToken = channel => CHANNELS.includes(channel) ? `--channel-${channel}` : '--channel-other';

export const byChannelOrder = (a, b) => rank(a.channel) - rank(b.channel);

/** The value that a colour token of the page has in the theme in force, in a form that a canvas understands. */
export function colour(token) {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(${token})`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

const rank = channel => (CHANNELS.indexOf(channel) + CHANNELS.length + 1) % (CHANNELS.length + 1);
