import type { Author, Organization, Submitter, User } from '../item.ts';
import { type Dice, hash, objectId } from './random.ts';

const FIRST =
  'Ada Amara Anouk Arjun Bela Bohdan Carmen Chidi Dagny Dewi Elif Emeka Farah Fenna Gao Giulia Hana Hyeon Ines Ishaan Jasper Jia Kaito Kerstin Lior Lucía Mahmoud Mei Minh Nadia Noor Oleksandr Olu Priya Qing Rafael Rosa Sanna Seo-yeon Tariq Teodora Ümit Viktor Wanjiru Xin Yael Yuki Zsófia'.split(
    ' ',
  );
const LAST =
  'Abara Adeyemi Albrecht Banerjee Castellane Chaudhary Dvořák Eikenes Farrokh Fujimori Grünwald Halloran Hoang Ibarra Ivarsson Jiang Kallas Karimov Kowalczyk Lindqvist Lopes Marchetti Mbeki Moreau Nakagawa Novotny Okafor Oyelaran Papadakis Pham Quispe Rahimi Ribeiro Sandoval Sato Silvestri Takeda Tanaka-Weiss Thorsen Usman Vasquez Verhoeven Wexler Wójcik Xu Yamada Yilmaz Zhang Zhou'.split(
    ' ',
  );

/** Invented organizations: name on the host → full name. */
export const ORGANIZATIONS: Record<string, string> = {
  'quiet-lab': 'Quiet Lab',
  northfjord: 'University of Northfjord',
  tidepool: 'Tidepool Research',
  'iron-orchard': 'Iron Orchard',
  'lowland-tech': 'Lowland Institute of Technology',
  'meridian-robotics': 'Meridian Robotics Group',
  'second-harvest': 'Second Harvest AI',
  'umbra-vision': 'Umbra Vision',
  'harbour-clinic': 'Harbour Clinic for Learning in Medicine and the Life Sciences',
  papermill: 'Papermill',
  'sao-lourenco': 'Universidade de São Lourenço',
  'gravel-road': 'Gravel Road',
};

export const USERS = 'mlarkin sefa-o tanvi tidewater b-halloran nkowal yukisato owlpost graintown ferncode'.split(' ');

const avatar = (name: string) => `/avatars/${objectId(name)}${hash(name).toString(16).padStart(8, '0')}.svg`;

export function inventName(dice: Dice): string {
  return `${dice.pick(FIRST)} ${dice.pick(LAST)}`;
}

export function user(name: string, fullname = name): User {
  return { _id: objectId(name), avatarUrl: avatar(name), isPro: false, fullname, user: name, type: 'user', name };
}

export function submitter(name: string): Submitter {
  return {
    _id: objectId(name),
    avatarUrl: avatar(name),
    fullname: name,
    name,
    type: 'user',
    isPro: false,
    isHf: false,
    isHfAdmin: false,
    isMod: false,
    followerCount: hash(name) % 1_400,
    isUserFollowing: false,
  };
}

/** `hidden` as the host marks authors who asked for it; every seventh has an account, as on the real page. */
export function author(name: string, hidden = false): Author {
  const _id = objectId(`author ${name}`);
  if (hash(name) % 7 > 0) return { _id, name, hidden };

  const account = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .slice(0, 14);
  return {
    _id,
    user: user(account, name),
    name,
    status: 'claimed_verified',
    statusLastChangedAt: '2026-06-09T12:47:21.531Z',
    hidden,
  };
}

export function organization(name: string): Organization {
  return { _id: objectId(name), name, fullname: ORGANIZATIONS[name] ?? name, avatar: avatar(name) };
}

/** Who signs the listing. */
export const PUBLISHER: User = {
  _id: objectId('publisher'),
  avatarUrl: avatar('publisher'),
  isPro: false,
  fullname: 'AK',
  user: 'akhaliq',
  type: 'user',
};
